package id.lumbung.cooperative.savings;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody of this register.
public class NoSuchMember extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchMember() {
        super(HttpStatus.NOT_FOUND, "savings.no-such-member");
    }
}
