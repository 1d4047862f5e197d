package id.lumbung.tenant.keycloak;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/// The organizations of the realm. Every `ensure` looks first and may be repeated.
@Component
public class Organizations {

    private final Realm realm;

    Organizations(Realm realm) {
        this.realm = realm;
    }

    /// The organization of a regency, made if it is missing. It gets no mail domain: Keycloak would take everybody with
    /// such an address for its member.
    public Organization ensure(int code, String alias, String name) {
        return find(code, alias).orElseGet(() -> {
            realm.create(at("/organizations"), Map.of("name", name, "alias", alias, "enabled", true,
                    "attributes", Map.of("kode", List.of(Integer.toString(code)))));
            return find(code, alias).orElseThrow(() -> new AliasTaken(alias));
        });
    }

    /// The organization of a regency; both its code and its alias must be the regency's.
    public Optional<Organization> find(int code, String alias) {
        return realm.list(uri -> uri.path("/organizations").queryParam("q", "kode:" + code)
                .queryParam("briefRepresentation", true).build()).stream()
                .filter(found -> alias.equals(found.get("alias")))
                .map(found -> new Organization(text(found, "id"), alias)).findFirst();
    }

    /// One group for each role, carrying the realm role of the same name.
    public void ensureGroups(Organization organization, Collection<String> roles) {
        for (var role : roles) {
            var group = group(organization, role).orElseGet(() -> {
                realm.create(at("/organizations/{id}/groups", organization.id()), Map.of("name", role));
                return group(organization, role).orElseThrow(
                        () -> new IllegalStateException("Keycloak made no group " + role));
            });
            if (!carries(organization, group, role)) {
                realm.create(mappings(organization, group), List.of(
                        Map.of("id", offered(organization, group, role), "name", role)));
            }
        }
    }

    /// Whether each role has its group.
    public boolean hasGroups(Organization organization, Collection<String> roles) {
        return roles.stream().allMatch(role -> group(organization, role)
                .filter(group -> carries(organization, group, role)).isPresent());
    }

    /// Makes a person a member with one role. Groups of other roles are left as they are.
    public void ensureMember(Organization organization, String subject, String role) {
        if (!isMember(organization, subject)) {
            realm.create(at("/organizations/{id}/members", organization.id()), subject);
        }
        var group = group(organization, role).orElseThrow(
                () -> new IllegalStateException("The organization has no group " + role));
        realm.join(at("/organizations/{id}/groups/{group}/members/{subject}", organization.id(), group, subject));
    }

    public boolean isMember(Organization organization, String subject) {
        return realm.find(at("/organizations/{id}/members/{subject}", organization.id(), subject)).isPresent();
    }

    /// Ends a membership; the person's account and memberships elsewhere stay.
    public void removeMember(Organization organization, String subject) {
        realm.remove(at("/organizations/{id}/members/{subject}", organization.id(), subject));
    }

    private Optional<String> group(Organization organization, String role) {
        return realm.list(uri -> uri.path("/organizations/{id}/groups").queryParam("search", role)
                .queryParam("exact", true).build(organization.id())).stream()
                .filter(group -> role.equals(group.get("name")))
                .map(group -> text(group, "id")).findFirst();
    }

    private boolean carries(Organization organization, String group, String role) {
        return realm.list(mappings(organization, group)).stream().anyMatch(mapped -> role.equals(mapped.get("name")));
    }

    /// The role's identifier from the list that the group may be given: to look at the roles themselves we are not allowed.
    private String offered(Organization organization, String group, String role) {
        return realm.list(at("/organizations/{id}/groups/{group}/role-mappings/realm/available", organization.id(),
                group)).stream().filter(offer -> role.equals(offer.get("name"))).map(offer -> text(offer, "id"))
                .findFirst().orElseThrow(() -> new IllegalStateException("Keycloak lets us give no role " + role));
    }

    private static Function<UriBuilder, URI> mappings(Organization organization, String group) {
        return at("/organizations/{id}/groups/{group}/role-mappings/realm", organization.id(), group);
    }

    static Function<UriBuilder, URI> at(String path, Object... variables) {
        return uri -> uri.path(path).build(variables);
    }

    static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.get(key));
    }
}
