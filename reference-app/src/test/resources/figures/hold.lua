-- Another seat at each request, the schedules in turn. Arguments: first seat of each schedule
-- to take, seats a schedule, a file with "user token" a line, one line a schedule in order.
local threads = 0
function setup(thread)
  thread:set("lane", threads)
  threads = threads + 1
  thread:set("lanes", 2)
end
function init(args)
  holders = {}
  for line in io.lines(args[3]) do
    local user, token = string.match(line, "(%d+) (%S+)")
    holders[#holders + 1] = {user = user, token = token}
  end
  seats = tonumber(args[2])
  turn = tonumber(args[1]) * #holders + lane
end
function request()
  local schedule = turn % #holders + 1
  local seat = (schedule - 1) * seats + math.floor(turn / #holders) + 1
  turn = turn + lanes
  local holder = holders[schedule]
  return wrk.format("POST", "/api/v1/reservations/holds",
    {["Content-Type"] = "application/json", ["X-Waiting-Token"] = holder.token,
     ["Idempotency-Key"] = "figure-" .. seat},
    string.format('{"userId": %s, "scheduleId": %d, "seatIds": [%d]}', holder.user, schedule, seat))
end
