local permits, line, patience, state = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local function rate() return redis.call('HGET', state, 'rate') or '' end
-- Where a ticket stands now; someone who asks is still there, so waiting life starts anew.
local function standing(prefix, number, now, waitingLife, memory)
  local ends = permitOf(prefix, number, now)
  local known = redis.call('HMGET', prefix .. 'ticket:' .. number, 'key', 'pass')
  if not known[1] then return nil end
  local waiting = redis.call('ZCARD', line)
  if ends then
    return {'admitted', number, known[1], known[2], '0', whole(waiting), whole(ends), rate()}
  end
  local until_ = redis.call('ZSCORE', patience, number)
  if not until_ then return nil end
  if tonumber(until_) <= now then
    redis.call('ZREM', line, number)
    redis.call('ZREM', patience, number)
    return nil
  end
  ends = now + waitingLife
  redis.call('ZADD', patience, ends, number)
  redis.call('PEXPIRE', prefix .. 'ticket:' .. number, memory)
  local position = redis.call('ZRANK', line, number) + 1
  return {'waiting', number, known[1], '', whole(position), whole(waiting), whole(ends), rate()}
end
