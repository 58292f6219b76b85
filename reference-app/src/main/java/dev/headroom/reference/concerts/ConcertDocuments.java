package dev.headroom.reference.concerts;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.cache.CacheProperties;
import dev.headroom.reference.shared.cache.Caches;
import dev.headroom.reference.shared.cache.Document;
import dev.headroom.reference.shared.cache.DocumentCache;
import dev.headroom.reference.shared.cache.WarmCache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The catalogue as clients see it, cached. An unknown id never gets as far as the caches. */
@Service
class ConcertDocuments implements WarmCache {
  private static final long ALL = 0;
  private final Catalogue catalogue;
  private final Concerts concerts;
  private final DocumentCache<ConcertsView> list;
  private final DocumentCache<ConcertView> each;
  private final DocumentCache<SchedulesView> schedules;

  ConcertDocuments(
      Catalogue catalogue, Concerts concerts, Caches caches, CacheProperties properties) {
    this.catalogue = catalogue;
    this.concerts = concerts;
    this.list =
        caches.documents(
            "concerts",
            ConcertsView.class,
            properties.concertsLife(),
            all -> Optional.of(concerts.next()));
    this.each =
        caches.documents("concert", ConcertView.class, properties.concertLife(), concerts::byId);
    this.schedules =
        caches.documents(
            "schedules",
            SchedulesView.class,
            properties.schedulesLife(),
            concert -> Optional.of(concerts.schedules(concert)));
  }

  Answer<Document<ConcertsView>> all() {
    return Answer.granted(list.get(ALL).orElseThrow());
  }

  Answer<Document<ConcertView>> one(long concertId) {
    return known(each, concertId);
  }

  Answer<Document<SchedulesView>> schedules(long concertId) {
    return known(schedules, concertId);
  }

  private <T> Answer<Document<T>> known(DocumentCache<T> cache, long concertId) {
    Optional<Document<T>> found =
        catalogue.hasConcert(concertId) ? cache.get(concertId) : Optional.empty();
    return found.map(Answer::granted).orElseGet(() -> Answer.refused(Code.CONCERT_NOT_FOUND));
  }

  @Override
  public Stream<Runnable> steps() {
    List<Long> shown = concerts.next().concerts().stream().map(ConcertView::concertId).toList();
    return Stream.concat(
        Stream.of(this::all),
        shown.stream().flatMap(id -> Stream.of(() -> one(id), () -> schedules(id))));
  }
}
