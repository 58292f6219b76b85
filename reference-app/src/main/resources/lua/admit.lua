local prefix, limit, batch = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local admittedLife, memory = tonumber(ARGV[4]), tonumber(ARGV[5])
redis.call('ZREMRANGEBYSCORE', permits, '-inf', now)
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', patience, '-inf', now)) do
  redis.call('ZREM', line, gone)
  redis.call('ZREM', patience, gone)
end
local out = redis.call('ZCARD', permits)
local waited = redis.call('ZCARD', line) > 0
local free = math.min(limit - out, batch)
local answer = {'0', '0'}
if free > 0 then
  for _, number in ipairs(redis.call('ZRANGE', line, 0, free - 1)) do
    redis.call('ZREM', line, number)
    redis.call('ZREM', patience, number)
    redis.call('ZADD', permits, now + admittedLife, number)
    redis.call('PEXPIRE', prefix .. 'ticket:' .. number, memory)
    redis.call('HSET', state, 'serving', number)
    local since = redis.call('HGET', prefix .. 'ticket:' .. number, 'since')
    answer[#answer + 1] = whole(now - tonumber(since or now))
    out = out + 1
  end
end
-- Admitted a second, smoothed, while somebody waits: what a waiting person's estimate builds upon.
local last = tonumber(redis.call('HGET', state, 'ticked') or '0')
if waited and now > last then
  local current = (#answer - 2) * 1000 / (now - last)
  local before = redis.call('HGET', state, 'rate')
  if last > 0 then
    if before then current = 0.8 * tonumber(before) + 0.2 * current end
    redis.call('HSET', state, 'rate', string.format('%.6f', current))
  end
end
if waited or last > 0 then redis.call('HSET', state, 'ticked', whole(now)) end
answer[1] = whole(out)
answer[2] = whole(redis.call('ZCARD', line))
return answer
