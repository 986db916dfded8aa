package org.gonghui.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The rules that keep the rooms of a service apart. */
public final class HouseRules {

    private static final String VALID = "jakarta.validation.Valid";

    private final JavaClasses classes;
    private final String root;

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** The rules for a service whose features are the packages below {@code root}. */
    public static HouseRules of(String root) {
        return new HouseRules(root);
    }

    /** Throws {@link AssertionError} with every place that breaks a rule. */
    public void check() {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        ArchRuleDefinition.classes()
                .should(useOnlyTheirOwnRepository())
                .because("a feature asks another feature's service, never its repository")
                .check(classes);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*Repository|jakarta\\.persistence\\..*|org\\.gonghui\\.kit\\.database\\.Sql")
                .because("a resource parses, calls its service once and chooses the status")
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.ws\\.rs\\.(GET|POST|PUT|PATCH|DELETE|Path)")
                .because("HTTP stays in resources")
                .check(classes);
        methods()
                .should(validateTheirBeansOfParameters())
                .because("bounds of parameters that stand in a bean are checked only where the bean is @Valid")
                .check(classes);
    }

    private static ArchCondition<JavaMethod> validateTheirBeansOfParameters() {
        return new ArchCondition<>("validate their beans of parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith("jakarta.ws.rs.BeanParam"))
                        .filter(parameter -> !parameter.isAnnotatedWith(VALID))
                        .filter(parameter -> hasBounds(parameter.getRawType()))
                        .forEach(parameter ->
                                events.add(SimpleConditionEvent.violated(method, parameter.getDescription())));
            }
        };
    }

    private static boolean hasBounds(JavaClass bean) {
        return bean.getAllFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> type.isAnnotatedWith("jakarta.validation.Constraint"));
    }

    private static ArchCondition<JavaClass> useOnlyTheirOwnRepository() {
        return new ArchCondition<>("use only their own feature's repository") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getSimpleName().endsWith("Repository"))
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("org.gonghui"))
                        .filter(use -> !use.getTargetClass().getPackageName().equals(user.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }
}
