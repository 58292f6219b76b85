local prefix, limit, batch = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local admittedLife, memory, schedule, channel = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6], ARGV[7]
-- So many at once that the script stays short; the rest goes with the next admission.
local MOST_EXPIRED = 5000
local waited = redis.call('ZCARD', line) > 0
redis.call('ZREMRANGEBYSCORE', permits, '-inf', now)
if redis.call('HEXISTS', state, 'epoch') == 0 then
  local issued = tonumber(redis.call('HGET', state, 'issued') or '0')
  if issued == 0 and not waited and redis.call('ZCARD', permits) == 0 then
    return {'0', '0', ''}
  end
  begin(time, issued)
end
for _, number in
  ipairs(redis.call('ZRANGEBYSCORE', patience, '-inf', now, 'LIMIT', 0, MOST_EXPIRED)) do
  abandon(number)
end
local out = redis.call('ZCARD', permits)
local free = math.min(limit - out, batch)
local waits = {}
if free > 0 then
  local last
  for _, number in ipairs(redis.call('ZRANGE', line, 0, free - 1)) do
    local ticket = prefix .. 'ticket:' .. number
    local since = redis.call('HGET', ticket, 'since')
    local ends = redis.call('ZSCORE', patience, number)
    if since and ends and tonumber(ends) > now then
      redis.call('ZREM', line, number)
      redis.call('ZREM', patience, number)
      redis.call('ZADD', permits, now + admittedLife, number)
      redis.call('PEXPIRE', ticket, memory)
      waits[#waits + 1] = whole(now - tonumber(since))
      out = out + 1
    else
      abandon(number)
    end
    last = number
  end
  if last then advance(last) end
end
local known = redis.call('HMGET', state, 'epoch', 'ticked', 'rate', 'issued')
local last, rate = tonumber(known[2] or '0'), known[3]
local waiting = redis.call('ZCARD', line)
if waiting == 0 and waited then advance(known[4]) end
-- Admitted a second, smoothed, while somebody waits: what a waiting person's estimate builds upon.
if waited and last > 0 and now > last then
  local current = #waits * 1000 / (now - last)
  if rate then current = 0.8 * tonumber(rate) + 0.2 * current end
  rate = string.format('%.6f', current)
  redis.call('HSET', state, 'rate', rate)
end
if waited or last > 0 then redis.call('HSET', state, 'ticked', whole(now)) end
local told = redis.call('LRANGE', news, 0, -1)
if waited or #told > 0 then
  redis.call('DEL', news)
  redis.call('PUBLISH', channel, table.concat({
    schedule, known[1], whole(redis.call('HINCRBY', state, 'seq', 1)),
    redis.call('HGET', state, 'serving'), whole(waiting), rate or '0',
    #told > MOST_NEWS and 'many' or table.concat(told, ',')
  }, ' '))
end
table.insert(waits, 1, waited and last > 0 and whole(now - last) or '')
table.insert(waits, 1, whole(waiting))
table.insert(waits, 1, whole(out))
return waits
