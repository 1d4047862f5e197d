package id.lumbung.cooperative.business;

import org.jspecify.annotations.Nullable;

/// What a business does.
///
/// @param parent the group it stands in; the message key of both is `business.line.` and the code
/// @param kbli its number in the classification of 2020, where that is known
/// @param chain lines of one chain feed one another, from the lowest step up
public record LineOfBusiness(String code, String parent, @Nullable String kbli, @Nullable String chain,
        @Nullable Integer step) {}
