package dev.headroom.reference.shared.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /**
   * By error code, the same of MariaDB and MySQL: a lock wait that timed out has no SQL state of
   * its own and would look like a bug.
   */
  @Bean
  SQLExceptionTranslator sqlExceptionTranslator() {
    return new SQLErrorCodeSQLExceptionTranslator("MySQL");
  }
}
