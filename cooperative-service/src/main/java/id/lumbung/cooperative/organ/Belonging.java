package id.lumbung.cooperative.organ;

import java.util.Set;
import java.util.UUID;

/// Says to which cooperatives an account belongs without holding an office there. Membership answers.
public interface Belonging {

    Set<UUID> cooperativesOf(String subject);
}
