package dev.headroom.testbed.junit;

import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.Stack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a parameter of type {@link Endpoints} or {@link Stack}; see {@link Testbed}. */
public final class TestbedExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Endpoints.class || type == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class
        ? Testbed.stack()
        : Testbed.endpoints();
  }
}
