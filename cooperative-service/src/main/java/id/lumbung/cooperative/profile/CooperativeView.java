package id.lumbung.cooperative.profile;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.person.PhoneNumber;

/// A cooperative as other features and pages see it.
public record CooperativeView(UUID id, String name, CooperativeKind kind, FormationModel model, FormationState state,
        VillageCode village, String villageName, String districtCode, String districtName, @Nullable String address,
        @Nullable PhoneNumber phone, @Nullable LocalDate operatingSince) {}
