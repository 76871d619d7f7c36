package org.depesche;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.depesche.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    static final ArchRule modulesHaveOneLevelOfRooms = classes()
            .should()
            .resideInAnyPackage(
                    "org.depesche",
                    "org.depesche.(*)",
                    "org.depesche.(*).(*)",
                    "org.depesche.search.lucene.(*)",
                    "org.depesche.search.opensearch.(*)");

    @ArchTest
    static final ArchRule onlyTheEngineAndTheAnalysisOfWordsKnowLucene = noClasses()
            .that()
            .resideOutsideOfPackages("org.depesche.search.lucene..", "org.depesche.search.words")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule theAnswersOfSearchKnowNoEngine = noClasses()
            .that()
            .resideOutsideOfPackages("org.depesche.search.lucene..", "org.depesche.search.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.depesche.search.lucene..", "org.depesche.search.opensearch..");

    @ArchTest
    static final ArchRule theContractOfSearchKnowsNeitherDatabaseNorBrowser = noClasses()
            .that()
            .resideInAPackage("org.depesche.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..",
                    "org.springframework.web..",
                    "org.springframework.ui..",
                    "java.sql..");

    @ArchTest
    static final ArchRule aSearchHidesNothingInAThread = noClasses()
            .that()
            .resideInAPackage("org.depesche.search..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(LocaleContextHolder.class, ThreadLocal.class)
            .because("a query carries the reader's locale and the time that it may take");

    @ArchTest
    static final ArchRule rowsAreReadToTheirEnd = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows that nobody closes keeps its connection");

    @ArchTest
    static final ArchRule onlyTheEngineOfAClusterKnowsItsClient = noClasses()
            .that()
            .resideOutsideOfPackage("org.depesche.search.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.opensearch..");

    @ArchTest
    static final ArchRule onlyTheEngineOfAClusterSubscriptionsAndWebhooksAskOverHttp = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.depesche.search.opensearch..",
                    "org.depesche.remote",
                    "org.depesche.subscription..",
                    "org.depesche.alert.delivery")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule taggingIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.depesche.tagging..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate.."));

    @ArchTest
    static final ArchRule onlyTheClockKnowsTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Depesche.class.getName())
            .should()
            .accessTargetWhere(describe("reads the time of the system", ArchitectureTests::readsTheTime));

    private static boolean readsTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getOwner().getSimpleName() + "." + target.getName();
        return target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                || name.matches("Clock[.]system.*|System[.]currentTimeMillis|Date[.]<init>");
    }

    @ArchTest
    static final ArchRule settingsAreTypedAndValidated = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Value.class)
            .because("records annotated with @ConfigurationProperties are validated and documented");

    @ArchTest
    static final ArchRule onlyRolesCompareRoles = noClasses()
            .that()
            .doNotBelongToAnyOf(Role.class)
            .should()
            .accessTargetWhere(describe(
                    "compares a role by its name",
                    access -> access.getTarget().getName().matches("isUserInRole|has(Any)?(Role|Authority)")));

    @ArchTest
    static final ArchRule controllersAskRepositories = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class, JdbcTemplate.class, EntityManager.class);

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
            .should()
            .haveModifier(JavaModifier.PUBLIC);
}
