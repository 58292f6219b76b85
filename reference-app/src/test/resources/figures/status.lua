-- The status of one waiting person after the other. Argument: a file with a token a line.
local threads = 0
function setup(thread)
  thread:set("lane", threads)
  threads = threads + 1
  thread:set("lanes", 2)
end
function init(args)
  requests, turn = {}, 0
  local line = 0
  for token in io.lines(args[1]) do
    if line % lanes == lane then
      requests[#requests + 1] = wrk.format("GET", "/api/v1/waiting/reservation/status",
        {["X-Waiting-Token"] = token})
    end
    line = line + 1
  end
end
function request()
  turn = turn % #requests + 1
  return requests[turn]
end
