package id.lumbung.platform.web;

import java.util.List;
import java.util.Set;

/// The places to which a service leads from each of its pages; a bean of the service. Five at most fit a phone.
@FunctionalInterface
public interface Navigation {

    List<Entry> entries();

    /// @param label key of the sentence
    /// @param path without the tenant, `/meja`; one that begins with a reserved word (`/operator`) belongs to the platform
    /// and is shown only where no tenant is
    /// @param icon name in `ikon.svg`
    /// @param roles one of these is needed; none means everybody
    record Entry(String label, String path, String icon, Set<String> roles) {

        public Entry(String label, String path, String icon, String... roles) {
            this(label, path, icon, Set.of(roles));
        }
    }
}
