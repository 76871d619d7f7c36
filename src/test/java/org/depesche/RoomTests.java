package org.depesche;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.house.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms inside the modules, as their {@code package-info} declares them. */
class RoomTests {

    /** A reader keeps so many names in view. */
    private static final int MOST_CLASSES = 35;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.depesche");

    static Stream<JavaPackage> rooms() {
        return CLASSES.getPackage("org.depesche").getSubpackages().stream()
                .flatMap(module -> module.getSubpackages().stream())
                .flatMap(room -> Stream.concat(Stream.of(room), room.getSubpackages().stream()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesTheRoomsThatItDeclaresAndTheVocabularyOfItsModule(JavaPackage room) {
        String module = module(room.getName());
        Set<String> allowed = new TreeSet<>(Set.of(room.getName()));
        for (String other : room.getAnnotationOfType(Room.class).mayUse()) {
            allowed.add(module + "." + other);
        }

        assertThat(room.getClassDependenciesFromThisPackage())
                .filteredOn(use -> isIn(module, use.getTargetClass()))
                .filteredOn(use -> !allowed.contains(use.getTargetClass().getPackageName()))
                .filteredOn(use -> !isVocabulary(use.getTargetClass(), module))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void noRoomIsCrowded() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getPackageName, counting())))
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    /** Circles make each of their classes unreadable without the others. */
    @Test
    void noClassesUseEachOtherInACircle() {
        slices().assignedFrom(new ClassByClass()).should().beFreeOfCycles().check(CLASSES);
    }

    /** Imports decide which of two classes of one name is meant, and readers do not look there. */
    @Test
    void everyClassNameOccursOnce() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList()))))
                .allSatisfy((name, packages) -> assertThat(packages).as(name).hasSize(1));
    }

    /** Every class with the classes inside it; an entity and its parts, which know each other, as one. */
    private static final class ClassByClass implements SliceAssignment {

        private static final Set<String> ARTICLE = Set.of("Article", "ArticleMention", "ArticleFigure", "TagChanges");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            boolean article = outermost.getPackageName().equals("org.depesche.article")
                    && ARTICLE.contains(outermost.getSimpleName());
            return SliceIdentifier.of(article ? "the article and its tags" : outermost.getName());
        }

        @Override
        public String getDescription() {
            return "each class";
        }
    }

    private static boolean isIn(String module, JavaClass type) {
        return type.getPackageName().equals(module) || type.getPackageName().startsWith(module + ".");
    }

    /** A class at the root that itself uses a room is one of its module's doors. */
    private static boolean isVocabulary(JavaClass type, String module) {
        return type.getPackageName().equals(module)
                && type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(use -> use.getTargetClass().getPackageName().startsWith(module + "."));
    }

    private static String module(String room) {
        return room.substring(0, room.indexOf('.', "org.depesche.".length()));
    }
}
