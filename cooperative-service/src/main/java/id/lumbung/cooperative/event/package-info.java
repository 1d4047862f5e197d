/// What a treasurer records: "Terima simpanan wajib", "Jual tunai", never debit and credit.
///
/// An event is a file in `resources/events` and its words in `messages/event.properties`; form, document and entries are made
/// from it. The core, in `template`, knows no framework.
@ApplicationModule(allowedDependencies = {"ledger", "membership", "organ", "outlet", "profile"})
@NullMarked
package id.lumbung.cooperative.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
