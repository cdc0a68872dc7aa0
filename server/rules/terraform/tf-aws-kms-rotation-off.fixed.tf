# ruleid: tf-aws-kms-rotation-off
resource "aws_kms_key" "orders" {
  description = "Orders"
  enable_key_rotation = true
}

resource "aws_kms_key" "reports" {
  description = "Orders"
  # ruleid: tf-aws-kms-rotation-off
  enable_key_rotation = true
}

resource "aws_kms_key" "customers" {
  description = "Orders"
  # ok: tf-aws-kms-rotation-off
  enable_key_rotation = true
}

# ok: tf-aws-kms-rotation-off
resource "aws_kms_key" "signing" {
  description              = "Signatures"
  customer_master_key_spec = "ECC_NIST_P256"
}
