package id.lumbung.tenant.setting;

import id.lumbung.platform.money.Rupiah;

/// The settings of a regency.
///
/// @param nameShown the name at the head of every page
/// @param officeName the office that answers for the cooperatives
/// @param savingsPokok what a cooperative is proposed as simpanan pokok when its books are opened
/// @param savingsWajib the same for simpanan wajib, a month
public record Settings(String nameShown, String officeName, String officeAddress, Rupiah savingsPokok,
        Rupiah savingsWajib) {

    public Settings {
        nameShown = said(nameShown, "nameShown", 80);
        officeName = said(officeName, "officeName", 120);
        officeAddress = officeAddress.strip();
        if (officeAddress.length() > 300) {
            throw SettingRefused.tooLong("officeAddress", 300);
        }
        proposable(savingsPokok, "savingsPokok");
        proposable(savingsWajib, "savingsWajib");
    }

    private static String said(String text, String field, int longest) {
        var said = text.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            throw SettingRefused.missing(field);
        }
        if (said.length() > longest) {
            throw SettingRefused.tooLong(field, longest);
        }
        return said;
    }

    private static void proposable(Rupiah amount, String field) {
        if (!amount.isPositive() || amount.amount() > 100_000_000) {
            throw SettingRefused.amount(field);
        }
    }
}
