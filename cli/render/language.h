// The language of messages, help and diagnostics. Gazette text is never
// translated.

#ifndef GONGBAO_CLI_RENDER_LANGUAGE_H_
#define GONGBAO_CLI_RENDER_LANGUAGE_H_

#include <optional>
#include <string_view>

namespace gongbao {

enum class Language { kEnglish, kChinese };

// "zh" and "en", as --lang takes them; nullopt for anything else.
std::optional<Language> LanguageNamed(std::string_view name);

// Of the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty:
// Chinese if it starts with "zh", else English.
Language LanguageFromEnvironment();

}  // namespace gongbao

#endif  // GONGBAO_CLI_RENDER_LANGUAGE_H_
