-- Another user or schedule at each request. Arguments: first pair, users, schedules.
local threads = 0
function setup(thread)
  thread:set("lane", threads)
  threads = threads + 1
  thread:set("lanes", 2)
end
function init(args)
  pair, users, schedules = tonumber(args[1]) + lane, tonumber(args[2]), tonumber(args[3])
end
function request()
  local user = pair % users + 1
  local schedule = math.floor(pair / users) % schedules + 1
  pair = pair + lanes
  return wrk.format("POST", "/api/v1/waiting/reservation/enter",
    {["Content-Type"] = "application/json"},
    string.format('{"userId": %d, "scheduleId": %d}', user, schedule))
end
