package dev.headroom.reference.shared.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShapeTest {
  record Inner(long id) {}

  record OtherInner(long number) {}

  record View(String name, List<Inner> inner) {}

  record SameFields(String name, List<Inner> inner) {}

  record OtherDepth(String name, List<OtherInner> inner) {}

  record OtherType(String name, Inner inner) {}

  @Test
  void records_with_the_same_fields_have_one_shape() {
    assertThat(Shape.of(View.class)).isEqualTo(Shape.of(SameFields.class)).hasSize(8);
  }

  @Test
  void another_name_or_type_at_any_depth_is_another_shape() {
    assertThat(List.of(Shape.of(View.class), Shape.of(OtherDepth.class), Shape.of(OtherType.class)))
        .doesNotHaveDuplicates();
  }
}
