-- One schedule's line. Tickets count from 1; those up to "serving" are past it, in or gone. Beyond
-- it stand the numbers of "line", and those of "gone", which were given up: so a place is
-- number - serving - (how many of gone lie between), and nobody has to count the line for it.
local permits, line, patience = KEYS[1], KEYS[2], KEYS[3]
local state, gone, news = KEYS[4], KEYS[5], KEYS[6]
-- More than that aren't told one by one.
local MOST_NEWS = 500

local function abandon(number)
  redis.call('ZREM', patience, number)
  if redis.call('ZREM', line, number) == 1 then
    redis.call('ZADD', gone, number, number)
    if redis.call('LLEN', news) <= MOST_NEWS then redis.call('RPUSH', news, number) end
  end
end

local function advance(number)
  redis.call('HSET', state, 'serving', number)
  redis.call('ZREMRANGEBYSCORE', gone, '-inf', number)
end

-- Writes a state that is new, or that was lost while line and permits were not. The epoch tells
-- everybody that what they knew of before holds no longer.
local function begin(time, issued)
  local numbers = redis.call('ZRANGE', line, 0, -1)
  for _, number in ipairs(redis.call('ZRANGE', permits, 0, -1)) do
    issued = math.max(issued, tonumber(number))
  end
  if #numbers > 0 then issued = math.max(issued, tonumber(numbers[#numbers])) end
  local serving = #numbers > 0 and tonumber(numbers[1]) - 1 or issued
  redis.call('DEL', gone, news)
  redis.call('HSET', state, 'epoch', time[1] .. string.format('%06d', time[2]), 'issued',
    string.format('%.0f', issued), 'serving', string.format('%.0f', serving))
  numbers[#numbers + 1] = issued + 1
  local expected = serving + 1
  for _, number in ipairs(numbers) do
    for missing = expected, tonumber(number) - 1 do redis.call('ZADD', gone, missing, missing) end
    expected = tonumber(number) + 1
  end
end
