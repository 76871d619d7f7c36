package org.depesche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the running server, asked over HTTP or by a browser; its administrator is {@link #ADMIN}. Tests without
 * properties share one server. {@code mvn -Pfast verify} leaves these tests out.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "depesche.warm-up=false",
            "depesche.search.longest=2m",
            "depesche.admin.user=" + ServerTest.ADMIN,
            "depesche.admin.password=" + ServerTest.PASSWORD
        })
public @interface ServerTest {

    String ADMIN = "chefin";
    String PASSWORD = "Kutter-und-Kaimauer";

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
