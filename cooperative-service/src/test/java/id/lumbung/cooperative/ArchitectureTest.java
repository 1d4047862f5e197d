package id.lumbung.cooperative;

import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(CooperativeService.class);

    private static final String LEDGER_CORE = ".*\\.cooperative\\.ledger\\.(core\\..*|Account|AccountCode|AccountType|Balance"
            + "|CashFlow|Chain|Chart|Line|Overdraft|Participation|PostedEntry|Posting|Side|Subject|Text|TrialBalance"
            + "|Verdict|VoucherNumber|VoucherType)";

    @Test
    void featuresUseOneAnotherOnlyAsTheyDeclare() {
        ApplicationModules.of(CooperativeService.class).verify();
    }

    @Test
    void rowsBelongToTheirFeature() {
        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(SERVICE);
    }

    @Test
    void nobodyCallsAController() {
        classes().that().areMetaAnnotatedWith(Controller.class).or().areAnnotatedWith(Controller.class).should()
                .bePackagePrivate().check(SERVICE);
    }

    @Test
    void whatAClassNeedsItsConstructorSays() {
        noFields().should().beAnnotatedWith(Autowired.class).check(SERVICE);
    }

    /// Balances, hashes and statements are plain arithmetic: to be read and tested without Spring.
    @Test
    void theCoreOfTheLedgerKnowsNoFramework() {
        noClasses().that().haveNameMatching(LEDGER_CORE).should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..").allowEmptyShould(true)
                .check(SERVICE);
    }
}
