package id.lumbung.cooperative.ledger;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class LedgerArchitectureTest {

    @Test
    void theCoreKnowsNeitherSpringNorTheDatabase() {
        var ledger = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.lumbung.cooperative.ledger");
        noClasses().that(describe("are neither services nor rows nor the two refusals", LedgerArchitectureTest::isCore))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..",
                        "jakarta..", "org.postgresql..", "org.hibernate..")
                .check(ledger);
    }

    private static boolean isCore(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return !outermost.isMetaAnnotatedWith(Component.class) && !outermost.isEquivalentTo(LedgerRefusal.class)
                && !outermost.isEquivalentTo(PeriodRefusal.class)
                && !outermost.getSimpleName().equals("package-info");
    }
}
