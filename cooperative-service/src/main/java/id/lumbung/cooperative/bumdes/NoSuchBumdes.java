package id.lumbung.cooperative.bumdes;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency's register has no such village enterprise, unit or officer.
public class NoSuchBumdes extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchBumdes() {
        super(HttpStatus.NOT_FOUND, "bumdes.unknown");
    }
}
