package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import java.util.List;

/** One thing that ties figures together. */
interface AuditLaw {

  /** Its findings; none where the results have nothing that it speaks of. */
  List<Finding> look(Figures figures);
}
