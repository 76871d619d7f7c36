package org.depesche;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;

/** No test depends on the speed of the machine: all of them wait in one way, and none reads a stop watch. */
@AnalyzeClasses(packages = "org.depesche", importOptions = ImportOption.OnlyIncludeTests.class)
class WaitingTests {

    @ArchTest
    static final ArchRule testsWaitByEventually = noClasses()
            .that()
            .doNotBelongToAnyOf(Eventually.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.awaitility.Awaitility")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Thread.class, "onSpinWait");
}
