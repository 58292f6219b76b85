package dev.headroom.reference.testbed.faults;

import dev.headroom.reference.shared.cache.Caches;
import javax.sql.DataSource;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Joins the context of the management port alone, found through the imports file. */
@Profile("testbed")
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class FaultsManagementConfiguration {

  @Bean
  HeldConnections heldConnections(DataSource pool) {
    return new HeldConnections(pool);
  }

  @Bean
  Ballast ballast() {
    return new Ballast();
  }

  @Bean
  FaultsController faultsController(HeldConnections connections, Ballast ballast, Caches caches) {
    return new FaultsController(connections, ballast, caches);
  }

  @Bean
  RequestMappingHandlerMapping faultsHandlerMapping(FaultsController controller) {
    RequestMappingHandlerMapping mapping =
        new RequestMappingHandlerMapping() {
          @Override
          protected boolean isHandler(Class<?> beanType) {
            return beanType == FaultsController.class;
          }
        };
    mapping.setOrder(0);
    return mapping;
  }
}
