package dev.headroom.reference.shared.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.HandlerMethodReturnValueHandlerComposite;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

  static {
    SpringDocUtils.getConfig().addResponseWrapperToIgnore(Document.class);
  }

  /** Own handlers come last, after the one that takes all that a REST controller returns. */
  @Bean
  static BeanPostProcessor documentsFirst() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
          List<HandlerMethodReturnValueHandler> others =
              Objects.requireNonNull(adapter.getReturnValueHandlers());
          List<HandlerMethodReturnValueHandler> all = new ArrayList<>(others.size() + 1);
          all.add(
              new DocumentReturnValues(
                  new HandlerMethodReturnValueHandlerComposite().addHandlers(others)));
          all.addAll(others);
          adapter.setReturnValueHandlers(all);
        }
        return bean;
      }
    };
  }
}
