package id.lumbung.cooperative.membership;

import java.util.Set;

import id.lumbung.cooperative.person.Nik;

/// Who is known already.
///
/// @param here belongs to the cooperative, or asks to
/// @param elsewhere belongs to another cooperative of the regency
public record Known(Set<Nik> here, Set<Nik> elsewhere) {

    public Known {
        here = Set.copyOf(here);
        elsewhere = Set.copyOf(elsewhere);
    }
}
