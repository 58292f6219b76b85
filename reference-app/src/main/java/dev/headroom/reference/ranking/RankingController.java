package dev.headroom.reference.ranking;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.cache.CacheProperties;
import dev.headroom.reference.shared.cache.Caches;
import dev.headroom.reference.shared.cache.Document;
import dev.headroom.reference.shared.cache.DocumentCache;
import dev.headroom.reference.shared.cache.WarmCache;
import dev.headroom.reference.shared.web.Refuses;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RankingController implements WarmCache {
  private static final long ONLY = 0;
  private final DocumentCache<RankingView> cache;

  RankingController(Ranking ranking, Caches caches, CacheProperties properties) {
    this.cache =
        caches.documents(
            "ranking",
            RankingView.class,
            properties.rankingLife(),
            only -> Optional.of(ranking.now()));
  }

  @GetMapping(path = "/api/v1/concerts/ranking", produces = MediaType.APPLICATION_JSON_VALUE)
  @Refuses(Code.STORE_UNAVAILABLE)
  Answer<Document<RankingView>> ranking() {
    return Answer.granted(cache.get(ONLY).orElseThrow());
  }

  @Override
  public Stream<Runnable> steps() {
    return Stream.of(this::ranking);
  }
}
