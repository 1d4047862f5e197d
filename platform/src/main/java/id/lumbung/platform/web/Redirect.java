package id.lumbung.platform.web;

import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.platform.tenancy.Tenant;

/// Where a form leads once its work is done, as the name of a view. What is said there stands in the address as the key
/// of a sentence: a service keeps no session, and a form sent twice is told the same twice.
public final class Redirect {

    static final String SAID = "pesan";

    private Redirect() {}

    /// @param path below the bound tenant, `/meja/{id}`; on pages of the platform from the root
    public static String to(String path, Object... variables) {
        return "redirect:" + address(path).encode().buildAndExpand(variables).toUriString();
    }

    /// As [#to], where the page then says the sentence `said.<message>` of the message files.
    public static String saying(String message, String path, Object... variables) {
        return "redirect:" + address(path).queryParam(SAID, message).encode().buildAndExpand(variables).toUriString();
    }

    private static UriComponentsBuilder address(String path) {
        var tenant = Tenant.current();
        return UriComponentsBuilder.fromUriString(tenant.isPlatform() ? path : "/" + tenant.slug() + path);
    }
}
