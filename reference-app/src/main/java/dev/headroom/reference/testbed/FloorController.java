package dev.headroom.reference.testbed;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a call costs that does nothing, and one that runs one bare script: the floor that the app's
 * own calls are measured against. Served only when {@code testbed.floor=true} asks for it.
 */
@Hidden
@RestController
@Profile("testbed")
@ConditionalOnProperty("testbed.floor")
@RequestMapping(path = "/floor", produces = MediaType.APPLICATION_JSON_VALUE)
class FloorController {
  private static final int MOST_BYTES = 1_000_000;
  private static final String THREE_COMMANDS =
      """
      local number = redis.call('INCR', KEYS[1])
      redis.call('HSET', KEYS[2], 'number', number)
      redis.call('PEXPIRE', KEYS[2], 60000)
      return {tostring(number)}
      """;
  private final RScript scripts;
  private volatile byte[] body = {};

  FloorController(RedissonClient redisson) {
    this.scripts = redisson.getScript(StringCodec.INSTANCE);
  }

  @GetMapping("/nothing")
  byte[] nothing(@RequestParam(defaultValue = "200") int bytes) {
    byte[] last = body;
    if (last.length != bytes) {
      last = new byte[Math.min(MOST_BYTES, bytes)];
      Arrays.fill(last, (byte) ' ');
      body = last;
    }
    return last;
  }

  @GetMapping("/script")
  List<String> script() {
    long slot = ThreadLocalRandom.current().nextLong(100_000);
    return scripts.eval(
        Mode.READ_WRITE,
        THREE_COMMANDS,
        ReturnType.LIST,
        List.of("{floor}:count", "{floor}:slot:" + slot));
  }
}
