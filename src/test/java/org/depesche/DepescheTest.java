package org.depesche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application on a database, asked by MockMvc. Tests without properties share one context, so a
 * property costs a start of the application. {@code mvn -Pfast verify} leaves these tests out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@SpringBootTest
@AutoConfigureMockMvc
@TestPropertySource(properties = {"depesche.warm-up=false", "depesche.search.longest=2m"})
public @interface DepescheTest {

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
