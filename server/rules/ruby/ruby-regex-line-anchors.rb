class User < ApplicationRecord
  # ruleid: ruby-regex-line-anchors
  validates :name, format: { with: /^[a-z]+$/ }
  # ruleid: ruby-regex-line-anchors
  validates_format_of :mail, with: /^\S+@\S+$/
  # ok: ruby-regex-line-anchors
  validates :slug, format: { with: /\A[a-z-]+\z/ }
  # ok: ruby-regex-line-anchors
  validates :age, numericality: true
end
