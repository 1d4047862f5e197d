package id.lumbung.cooperative.legality.kinship;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A declaration about nobody, or about the same person twice.
class DeclarationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private DeclarationRefused(HttpStatus status, String code, String field) {
        super(status, code);
        at(field);
    }

    static DeclarationRefused noSuchTerm() {
        return new DeclarationRefused(HttpStatus.NOT_FOUND, "legality.kin.no-such-term", "term");
    }

    static DeclarationRefused samePerson() {
        return new DeclarationRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.kin.same-person", "second");
    }

    static DeclarationRefused inFuture() {
        return new DeclarationRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.in-future", "signedOn");
    }
}
