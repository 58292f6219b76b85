package dev.headroom.reference.concerts;

import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.cache.Document;
import dev.headroom.reference.shared.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/concerts", produces = MediaType.APPLICATION_JSON_VALUE)
class ConcertsController {
  private final ConcertDocuments concerts;

  ConcertsController(ConcertDocuments concerts) {
    this.concerts = concerts;
  }

  @GetMapping
  @Refuses(Code.STORE_UNAVAILABLE)
  Answer<Document<ConcertsView>> all() {
    return concerts.all();
  }

  @GetMapping("/{id}")
  @Refuses({Code.CONCERT_NOT_FOUND, Code.STORE_UNAVAILABLE})
  Answer<Document<ConcertView>> one(@PathVariable long id) {
    return concerts.one(id);
  }

  @GetMapping("/{id}/schedules")
  @Refuses({Code.CONCERT_NOT_FOUND, Code.STORE_UNAVAILABLE})
  Answer<Document<SchedulesView>> schedules(@PathVariable long id) {
    return concerts.schedules(id);
  }
}
