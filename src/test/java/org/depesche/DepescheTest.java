package org.depesche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the whole application on a database, asked by MockMvc. Tests without properties share one context, so a
 * property costs a start of the application. They run one after the other, for they share an archive as well; a class with
 * an archive of its own ({@link TestDatabase}) may run beside others. {@code mvn -Pfast verify} leaves these tests out.
 */
@Execution(ExecutionMode.SAME_THREAD)
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
