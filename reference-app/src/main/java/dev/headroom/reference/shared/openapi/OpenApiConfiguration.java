package dev.headroom.reference.shared.openapi;

import dev.headroom.reference.shared.Answer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  static {
    SpringDocUtils.getConfig().addResponseWrapperToIgnore(Answer.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Headroom reference app")
                .version("v1")
                .description("A concert-booking service; docs/API.md says the same in prose."));
  }

  @Bean
  OperationCustomizer refusals() {
    return new RefusalsCustomizer();
  }

  @Bean
  OpenApiCustomizer problemSchema() {
    return openApi -> openApi.getComponents().addSchemas(Problems.NAME, Problems.schema());
  }
}
