local function rate() return redis.call('HGET', state, 'rate') or '' end
-- Where a ticket stands now; someone who asks is still there, so waiting life starts anew.
local function standing(prefix, number, now, waitingLife, memory)
  local ends = permitOf(prefix, number, now)
  local ticket = prefix .. 'ticket:' .. number
  local known = redis.call('HMGET', ticket, 'key', 'pass', 'user')
  if not known[1] then return nil end
  local waiting = redis.call('ZCARD', line)
  if ends then
    return {'admitted', number, known[1], known[2], '0', whole(waiting), whole(ends), rate()}
  end
  local until_ = redis.call('ZSCORE', patience, number)
  if not until_ then return nil end
  if tonumber(until_) <= now then
    abandon(number)
    return nil
  end
  ends = now + waitingLife
  redis.call('ZADD', patience, ends, number)
  if redis.call('PTTL', ticket) < memory - waitingLife / 4 then
    redis.call('PEXPIRE', ticket, memory)
    redis.call('PEXPIRE', prefix .. 'user:' .. known[3], memory)
  end
  local position = redis.call('ZRANK', line, number) + 1
  return {'waiting', number, known[1], '', whole(position), whole(waiting), whole(ends), rate()}
end
