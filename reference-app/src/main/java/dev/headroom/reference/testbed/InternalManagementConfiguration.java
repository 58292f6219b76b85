package dev.headroom.reference.testbed;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Joins the context of the management port alone. It is found through the imports file, and its
 * controller carries no stereotype, so that the public port never serves it.
 */
@Profile("testbed")
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class InternalManagementConfiguration {

  @Bean
  InternalController internalController(TestData testData, LedgerReader ledger, FactsReader facts) {
    return new InternalController(testData, ledger, facts);
  }

  @Bean
  RequestMappingHandlerMapping internalHandlerMapping(InternalController controller) {
    RequestMappingHandlerMapping mapping =
        new RequestMappingHandlerMapping() {
          @Override
          protected boolean isHandler(Class<?> beanType) {
            return beanType == InternalController.class;
          }
        };
    mapping.setOrder(0);
    return mapping;
  }
}
