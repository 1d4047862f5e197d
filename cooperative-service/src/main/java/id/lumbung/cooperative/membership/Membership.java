package id.lumbung.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// From when to when somebody is a member: what savings, shares and votes are reckoned by.
public record Membership(UUID id, String number, String name, MemberState state, LocalDate entered,
        @Nullable LocalDate left) {

    public boolean belongs() {
        return state.belongs();
    }
}
