package id.lumbung.tenant.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// What kind of person somebody is in a regency. Offices, such as treasurer, are not among them: those are terms with
/// dates, kept with the cooperative.
public enum Role {

    DINAS_ADMIN, DINAS_PETUGAS, PENDAMPING, KEPALA_DESA, BPD, BUMDES, PENGURUS, PENGAWAS, ANGGOTA;

    /// As Keycloak and the tokens write it: `dinas-admin`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key of its words.
    public String label() {
        return "account.role." + code();
    }

    @JsonCreator
    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst()
                .orElseThrow(() -> UnknownRole.named(code));
    }

    /// The codes of all roles.
    public static List<String> codes() {
        return Arrays.stream(values()).map(Role::code).toList();
    }
}
