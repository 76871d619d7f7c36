package org.depesche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A {@link DepescheTest} of an application that keeps its articles in {@link TestOpenSearch}. All such tests share one
 * context with an index of its own; the database is that of the other tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("opensearch")
@DepescheTest(properties = {"depesche.search.engine=opensearch", "depesche.search.opensearch.replicas=0"})
public @interface OpenSearchTest {}
