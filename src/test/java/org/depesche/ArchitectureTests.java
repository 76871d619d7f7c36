package org.depesche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The rules of the house. */
@AnalyzeClasses(packagesOf = Depesche.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesImportOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Depesche.class).verify();
    }

    @ArchTest
    static final ArchRule modulesAreFlat = classes().should().resideInAnyPackage("org.depesche", "org.depesche.(*)");

    @ArchTest
    static final ArchRule taggingIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.depesche.tagging")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate.."));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Processor)");

    @ArchTest
    static final ArchRule whatOnlySpringCallsIsNotPublic = noClasses()
            .that(not(resideOutsideOfPackage("org.depesche.(*)")))
            .and()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .haveModifier(JavaModifier.PUBLIC);
}
