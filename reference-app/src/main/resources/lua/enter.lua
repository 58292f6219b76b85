local prefix, user = ARGV[1], ARGV[2]
local limit, admittedLife = tonumber(ARGV[3]), tonumber(ARGV[4])
local waitingLife, memory = tonumber(ARGV[5]), tonumber(ARGV[6])
local current = prefix .. 'user:' .. user
local number = redis.call('GET', current)
if number then
  local same = standing(prefix, number, now, waitingLife, memory)
  if same then return same end
end
-- First of all a write that makes Redis grow: a full one refuses that, but none after another write.
number = redis.call('HINCRBY', state, 'issued', 1)
if number == 1 then
  begin(time, 0)
  number = redis.call('HINCRBY', state, 'issued', 1)
end
redis.call('ZREMRANGEBYSCORE', permits, '-inf', now)
number = whole(number)
local ticket = prefix .. 'ticket:' .. number
redis.call('HSET', ticket, 'user', user, 'key', ARGV[7], 'pass', ARGV[8], 'since', whole(now))
redis.call('PEXPIRE', ticket, memory)
redis.call('SET', current, number, 'PX', memory)
local waiting = redis.call('ZCARD', line)
if waiting == 0 and redis.call('ZCARD', permits) < limit then
  local ends = now + admittedLife
  redis.call('ZADD', permits, ends, number)
  advance(number)
  return {'admitted', number, ARGV[7], ARGV[8], '0', '0', whole(ends), rate()}
end
local ends = now + waitingLife
redis.call('ZADD', line, number, number)
redis.call('ZADD', patience, ends, number)
return {'waiting', number, ARGV[7], '', whole(waiting + 1), whole(waiting + 1), whole(ends), rate()}
