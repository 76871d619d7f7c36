package org.depesche.house;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as a room of the module above it. All rooms may use the module's vocabulary: the types at its root
 * that use no room themselves. Everything public in a room stays inside the module.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Room {

    /** The simple names of the module's other rooms that this room may use. */
    String[] mayUse() default {};
}
