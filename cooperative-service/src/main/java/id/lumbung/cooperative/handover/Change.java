package id.lumbung.cooperative.handover;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One treasurer after another.
///
/// @param fromSubject the account of the one who left; null where there is none
/// @param fromPhone by which the office finds that account
record Change(UUID from, String fromName, @Nullable String fromSubject, String fromPhone, UUID to, String toName,
        @Nullable String toSubject) {

    @Nullable
    String subjectOf(Side side) {
        return switch (side) {
            case LAMA -> fromSubject;
            case BARU -> toSubject;
        };
    }
}
