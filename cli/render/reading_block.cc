#include "cli/render/reading_block.h"

namespace gongbao {
namespace {

int IndentOf(std::string_view type) {
  if (type == "item" || type == "subheading") return 1;
  if (type == "subitem" || type == "point") return 2;
  return 0;
}

bool IsHeading(const ProvisionRecord& provision) {
  return provision.type == "part" || provision.type == "chapter" ||
         provision.type == "section" ||
         (!provision.heading.empty() && provision.text.empty());
}

// The title to print where provisions of another instrument or annex begin.
std::string TitleAbove(const DocumentRecord& document,
                       const ProvisionRecord& provision) {
  for (const InstrumentRecord& instrument : document.instruments) {
    if (provision.instrument == instrument.id) return instrument.title;
  }
  std::string title = provision.annex.value_or("");
  if (provision.annex_title && !provision.annex_title->empty()) {
    title += (title.empty() ? "" : " ") + *provision.annex_title;
  }
  return title;
}

// Whether the label waits for the next block: 第九条 above its paragraphs.
bool IsCarried(const ProvisionRecord& provision) {
  return provision.type == "article" && provision.text.empty() &&
         provision.heading.empty();
}

ReadingBlock::Kind KindOf(const ProvisionRecord& provision) {
  if (provision.type == "table") return ReadingBlock::Kind::kTable;
  return IsHeading(provision) ? ReadingBlock::Kind::kHeading
                              : ReadingBlock::Kind::kText;
}

ReadingBlock BlockOf(const ProvisionRecord& provision) {
  return {.kind = KindOf(provision),
          .indent = IndentOf(provision.type),
          .eid = provision.eid,
          .label = provision.label,
          .text = provision.heading + provision.text};
}

}  // namespace

std::vector<ReadingBlock> ReadingBlocks(const Resolved& place) {
  std::vector<ReadingBlock> blocks;
  std::string above;
  bool carried = false;
  for (const ProvisionRecord& provision : place.provisions) {
    const std::string title = TitleAbove(place.document, provision);
    if (title != above && !title.empty()) {
      blocks.push_back(
          {ReadingBlock::Kind::kTitle, 0, /*eid=*/"", /*label=*/"", title});
      carried = false;
    }
    above = title;
    ReadingBlock block = BlockOf(provision);
    if (carried && block.kind == ReadingBlock::Kind::kText &&
        provision.label.empty()) {
      blocks.back().text = block.text;
    } else {
      blocks.push_back(std::move(block));
    }
    carried = IsCarried(provision);
  }
  return blocks;
}

std::string LabelledText(const ReadingBlock& block) {
  const bool spaced = block.label.starts_with("第") && !block.text.empty();
  return block.label + (spaced ? " " : "") + block.text;
}

}  // namespace gongbao
