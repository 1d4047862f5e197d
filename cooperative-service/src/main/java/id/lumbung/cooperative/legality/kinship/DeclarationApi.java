package id.lumbung.cooperative.legality.kinship;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.cooperative.organ.Concern;
import id.lumbung.cooperative.organ.Organs;

/// Declarations for programs; ids are the caller's.
@RestController
@RequestMapping("/cooperatives/{cooperative}/legality")
class DeclarationApi {

    private final Declarations declarations;
    private final Organs organs;

    DeclarationApi(Declarations declarations, Organs organs) {
        this.declarations = declarations;
        this.organs = organs;
    }

    @GetMapping("/statements")
    DeclaredJson declared(@PathVariable UUID cooperative) {
        return new DeclaredJson(declarations.signed(cooperative).values(), declarations.related(cooperative),
                declarations.about(cooperative, organs.inOffice(cooperative)));
    }

    @PutMapping("/terms/{term}/statements/{statement}")
    DeclaredJson sign(@PathVariable UUID cooperative, @PathVariable UUID term, @PathVariable UUID statement,
            @Valid @RequestBody DeclarationPages.DeclarationForm form) {
        declarations.sign(cooperative, statement, new Declaration(term, form.signedOn(),
                Boolean.TRUE.equals(form.noKin()), Boolean.TRUE.equals(form.cleanRecord()), form.post()));
        return declared(cooperative);
    }

    @PutMapping("/kinships/{kinship}")
    DeclaredJson relate(@PathVariable UUID cooperative, @PathVariable UUID kinship,
            @Valid @RequestBody DeclarationPages.KinshipForm form) {
        declarations.relate(cooperative, kinship, new Kinship(form.first(), form.second(), form.relation()));
        return declared(cooperative);
    }

    record DeclaredJson(Collection<Declaration> statements, List<Kinship> kinships, List<Concern> concerns) {}
}
